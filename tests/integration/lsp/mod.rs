//! `flyt lsp`, driven as an editor drives it: a session for each kind of request.

mod editor;
mod neovim;
mod sessions;

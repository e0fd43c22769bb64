//! Everything that needs more than one room, or the program itself.

mod corpus;
mod syntax;

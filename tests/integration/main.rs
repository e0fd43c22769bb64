//! Everything that needs more than one room, or the program itself.

mod build;
mod faults;
mod program;
mod project;
mod corpus;
mod syntax;

#![doc = include_str!("../README.md")]

pub mod text;

#[cfg(feature = "tool")]
pub mod syntax;

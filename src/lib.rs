#![doc = include_str!("../README.md")]

pub mod locale;
pub mod text;

#[cfg(feature = "tool")]
pub mod diagnostic;
#[cfg(feature = "tool")]
pub mod syntax;
#[cfg(feature = "tool")]
pub mod config;
#[cfg(feature = "tool")]
pub mod catalog;
#[cfg(feature = "tool")]
pub mod view;
#[cfg(feature = "tool")]
pub mod report;

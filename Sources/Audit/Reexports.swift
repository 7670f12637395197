// The command line sees one room: this one, and through it the values that it prints.
@_exported public import Checks
@_exported public import Composition
@_exported public import LetterModel
@_exported public import Readers
@_exported public import Rulebook
@_exported public import Understanding
@_exported public import Writers

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>The operators of a compiled pattern, numbered as <c>Lib/re/_constants.py</c> numbers them.</summary>
internal enum SreCode
{
    Failure, Success, Any, AnyAll, Assert, AssertNot, At, Branch, Category, Charset, BigCharset, GroupRef, GroupRefExists, In, Info, Jump, Literal, Mark,
    MaxUntil, MinUntil, NotLiteral, Negate, Range, Repeat, RepeatOne, SubPattern, MinRepeatOne, AtomicGroup, PossessiveRepeat, PossessiveRepeatOne,
    GroupRefIgnore, InIgnore, LiteralIgnore, NotLiteralIgnore, GroupRefLocIgnore, InLocIgnore, LiteralLocIgnore, NotLiteralLocIgnore,
    GroupRefUniIgnore, InUniIgnore, LiteralUniIgnore, NotLiteralUniIgnore, RangeUniIgnore,
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Prints patterns.</summary>
internal sealed class PatternWriter(SourceWriter writer, ExpressionWriter expressions)
{
    private readonly SourceWriter _w = writer;
    private readonly ExpressionWriter _expressions = expressions;

    /// <summary>How loose a pattern may be in a place, loosest first.</summary>
    internal enum Level
    {
        Open,
        As,
        Or,
        Closed,
    }

    public void Write(Pattern pattern, Level place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var own = pattern switch
        {
            MatchAs { Pattern: not null } => Level.As,
            MatchOr => Level.Or,
            _ => Level.Closed,
        };
        if (own < place)
        {
            _w.Write('(');
            WriteBare(pattern);
            _w.Write(')');
        }
        else
        {
            WriteBare(pattern);
        }
    }

    private void WriteBare(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue value:
                _expressions.Write(value.Value, Precedence.Arithmetic);
                break;
            case MatchSingleton singleton:
                _w.Write(PythonRepr.Of(singleton.Value));
                break;
            case MatchSequence sequence:
                _w.Write('[');
                List(sequence.Patterns);
                _w.Write(']');
                break;
            case MatchStar star:
                _w.Write('*');
                _w.Write(star.Name ?? "_");
                break;
            case MatchMapping mapping:
                Mapping(mapping);
                break;
            case MatchClass cls:
                Class(cls);
                break;
            case MatchAs { Pattern: { } inner } capture:
                Write(inner, Level.Or);
                _w.Write(" as ");
                _w.Write(capture.Name ?? "_");
                break;
            case MatchAs capture:
                _w.Write(capture.Name ?? "_");
                break;
            case MatchOr or:
                for (var i = 0; i < or.Patterns.Length; i++)
                {
                    _w.Write(i > 0 ? " | " : string.Empty);
                    Write(or.Patterns[i], Level.Closed);
                }

                break;
            default:
                throw new ArgumentException($"no source for {pattern.AsdlName}", nameof(pattern));
        }
    }

    private void List(ImmutableArray<Pattern> patterns)
    {
        for (var i = 0; i < patterns.Length; i++)
        {
            _w.Write(i > 0 ? ", " : string.Empty);
            Write(patterns[i], Level.As);
        }
    }

    private void Mapping(MatchMapping mapping)
    {
        _w.Write('{');
        for (var i = 0; i < mapping.Keys.Length; i++)
        {
            _w.Write(i > 0 ? ", " : string.Empty);
            _expressions.Write(mapping.Keys[i], Precedence.Arithmetic);
            _w.Write(": ");
            Write(mapping.Patterns[i], Level.As);
        }

        if (mapping.Rest is { } rest)
        {
            _w.Write(mapping.Keys.IsEmpty ? "**" : ", **");
            _w.Write(rest);
        }

        _w.Write('}');
    }

    private void Class(MatchClass cls)
    {
        _expressions.Write(cls.Cls, Precedence.Atom);
        _w.Write('(');
        List(cls.Patterns);
        for (var i = 0; i < cls.KwdAttrs.Length; i++)
        {
            _w.Write(i > 0 || !cls.Patterns.IsEmpty ? ", " : string.Empty);
            _w.Write(cls.KwdAttrs[i]);
            _w.Write('=');
            Write(cls.KwdPatterns[i], Level.As);
        }

        _w.Write(')');
    }
}

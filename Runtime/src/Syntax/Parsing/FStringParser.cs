using System.Collections.Immutable;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// One f-string or t-string: its text, replacement fields and format specifications.
/// <para>Source: PEP 701, PEP 750; CPython Grammar/python.gram <c>fstring</c>, Parser/action_helpers.c
/// <c>_PyPegen_formatted_value</c>, <c>_PyPegen_interpolation</c>, <c>_PyPegen_setup_full_format_spec</c>.</para>
/// </summary>
internal sealed class FStringParser(TokenCursor cursor, ExpressionParser expressions, StringParser strings)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;
    private readonly StringParser _strings = strings;

    public Expr FString()
    {
        var start = _c.Position;
        var isTemplate = _c.At(TokenKind.TStringStart);
        var prefix = _c.BytesOf(_c.Current);
        var isRaw = prefix[..prefix.IndexOfAny((byte)'"', (byte)'\'')].IndexOfAny((byte)'r', (byte)'R') >= 0;
        _c.Advance();
        var parts = ImmutableArray.CreateBuilder<Expr>();
        while (!_c.Accept(isTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd))
        {
            if (_c.Kind is TokenKind.FStringMiddle or TokenKind.TStringMiddle)
            {
                parts.Add(Text(isRaw));
            }
            else
            {
                Field(parts, new FieldContext(isTemplate, isRaw, InSpec: false));
            }
        }

        var span = _c.SpanFrom(start);
        return isTemplate
            ? new TemplateStr(parts.ToImmutable()) { Span = span }
            : new JoinedStr(parts.ToImmutable()) { Span = span };
    }

    /// <summary>Where a replacement field stands.</summary>
    private readonly record struct FieldContext(bool IsTemplate, bool IsRaw, bool InSpec);

    private Constant Text(bool isRaw)
    {
        var token = _c.Position;
        var text = _strings.Decode(_c.BytesOf(_c.Current), isRaw, token);
        _c.Advance();
        return new Constant(new ConstantValue.Str(text), null) { Span = _c.SpanFrom(token) };
    }

    /// <summary>Reads <c>{value = !conversion : spec}</c>; with <c>=</c> the source text becomes a part of its own.</summary>
    private void Field(ImmutableArray<Expr>.Builder parts, FieldContext context)
    {
        var open = _c.Position;
        _c.Expect(TokenKind.LeftBrace);
        _c.Enter();
        var letter = context.IsTemplate ? 't' : 'f';
        if (_c.Diagnosing)
        {
            CheckFieldStart(letter);
        }

        var value = _expressions.YieldOrStarExpressions();
        Require(letter, "expecting '=', or '!', or ':', or '}'", TokenKind.Equal, TokenKind.Exclamation, TokenKind.Colon, TokenKind.RightBrace);
        var valueEnd = _c.Current.Start;
        var debug = _c.Accept(TokenKind.Equal);
        if (debug)
        {
            Require(letter, "expecting '!', or ':', or '}'", TokenKind.Exclamation, TokenKind.Colon, TokenKind.RightBrace);
        }

        var textEnd = _c.Position;
        var conversion = _c.At(TokenKind.Exclamation) ? Conversion(letter) : -1;
        Require(letter, "expecting ':' or '}'", TokenKind.Colon, TokenKind.RightBrace);
        var spec = _c.At(TokenKind.Colon) ? FormatSpec(context) : null;
        Require(letter, spec is null ? "expecting '}'" : "expecting '}', or format specs", TokenKind.RightBrace);
        _c.Expect(TokenKind.RightBrace);
        _c.Leave();

        if (debug)
        {
            var source = FieldSource(_c[open].End, _c[textEnd].Start);
            ref readonly var first = ref _c[open];
            ref readonly var last = ref _c[textEnd];
            parts.Add(new Constant(new ConstantValue.Str(source), null)
            {
                Span = new SourceSpan(first.Line, first.Column + 1, last.Line, last.Column),
            });
            conversion = conversion < 0 && spec is null ? 'r' : conversion;
        }

        var span = _c.SpanFrom(open);
        parts.Add(context.IsTemplate && !context.InSpec
            ? new Interpolation(value, FieldSource(_c[open].End, valueEnd), conversion, spec) { Span = span }
            : new FormattedValue(value, conversion, spec) { Span = span });
    }

    private int Conversion(char letter)
    {
        var mark = _c.Position;
        _c.Advance();
        if (!_c.At(TokenKind.Name))
        {
            if (_c.Diagnosing)
            {
                throw _c.Error(
                    _c.Kind is TokenKind.Colon or TokenKind.RightBrace
                        ? $"{letter}-string: missing conversion character"
                        : $"{letter}-string: invalid conversion character",
                    _c.Position);
            }

            throw _c.Failure();
        }

        if (_c[mark].End != _c.Current.Start)
        {
            throw _c.Error(
                $"{letter}-string: conversion type must come right after the exclamation mark",
                _c.SpanOf(mark),
                _c.SpanOf(_c.Position));
        }

        var name = _c.ExpectName();
        return name is "s" or "r" or "a"
            ? name[0]
            : throw _c.Error(
                $"{letter}-string: invalid conversion character '{name}': expected 's', 'r', or 'a'", _c.Position - 1);
    }

    private JoinedStr FormatSpec(FieldContext context)
    {
        var start = _c.Position;
        _c.Advance();
        var parts = ImmutableArray.CreateBuilder<Expr>();
        while (true)
        {
            if (_c.Kind is TokenKind.FStringMiddle or TokenKind.TStringMiddle)
            {
                parts.Add(Text(context.IsRaw));
            }
            else if (_c.At(TokenKind.LeftBrace))
            {
                Field(parts, context with { InSpec = true });
            }
            else
            {
                return new JoinedStr(StringParser.Fold(parts.ToImmutable())) { Span = _c.SpanFrom(start) };
            }
        }
    }

    private void CheckFieldStart(char letter)
    {
        var wrong = _c.Kind switch
        {
            TokenKind.Equal => "=",
            TokenKind.Exclamation => "!",
            TokenKind.Colon => ":",
            TokenKind.RightBrace => "}",
            _ => null,
        };
        var start = _c.Position;
        if (wrong is not null)
        {
            throw _c.Error($"{letter}-string: valid expression required before '{wrong}'", start);
        }

        if (_c.Try(_expressions.YieldOrStarExpressions) is null)
        {
            throw _c.Error($"{letter}-string: expecting a valid expression after '{{'", start);
        }

        _c.Reset(start);
    }

    private void Require(char letter, string expectation, params ReadOnlySpan<TokenKind> kinds)
    {
        if (!kinds.Contains(_c.Kind))
        {
            throw _c.Diagnosing ? _c.Error($"{letter}-string: {expectation}", _c.Position) : _c.Failure();
        }
    }

    /// <summary>The text of a field between two byte offsets, comments left out.</summary>
    private string FieldSource(int start, int end)
    {
        var bytes = _c.Source.Bytes.AsSpan(start, end - start);
        if (!bytes.Contains((byte)'#'))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var kept = new System.Collections.Generic.List<byte>(bytes.Length);
        byte quote = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = bytes[i];
            if (c == '\\' && quote != 0 && i + 1 < bytes.Length)
            {
                kept.Add(c);
                c = bytes[++i];
            }
            else if (c is (byte)'"' or (byte)'\'')
            {
                quote = quote == 0 ? c : quote == c ? (byte)0 : quote;
            }
            else if (c == '#' && quote == 0)
            {
                while (i + 1 < bytes.Length && bytes[i + 1] != '\n')
                {
                    i++;
                }

                continue;
            }

            kept.Add(c);
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }
}

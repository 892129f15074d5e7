using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// <c>import</c> and <c>from ... import</c>.
/// <para>Source: language reference 7.11; CPython Grammar/python.gram, <c>import_stmt</c>, <c>invalid_import*</c>.</para>
/// </summary>
internal sealed class ImportParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    public Stmt Parse() => _c.At(TokenKind.Import) ? ImportStatement() : FromStatement();

    private Import ImportStatement()
    {
        var start = _c.Position;
        _c.Advance();
        if (_c.At(TokenKind.Newline) && _c.Diagnosing)
        {
            throw _c.ErrorFrom("Expected one or more names after 'import'", _c.Position);
        }

        var names = ImmutableArray.CreateBuilder<Alias>(1);
        do
        {
            var nameAt = _c.Position;
            var name = DottedName();
            var asName = OptionalAsName();
            names.Add(new Alias(name, asName) { Span = _c.SpanFrom(nameAt) });
        }
        while (_c.Accept(TokenKind.Comma));
        if (_c.At(TokenKind.From) && _c.Diagnosing)
        {
            _c.Advance();
            if (_c.Try(DottedName) is not null)
            {
                throw _c.ErrorFrom("Did you mean to use 'from ... import ...' instead?", start);
            }
        }

        return new Import(names.ToImmutable()) { Span = _c.SpanFrom(start) };
    }

    private ImportFrom FromStatement()
    {
        var start = _c.Position;
        _c.Advance();
        var level = 0;
        while (_c.Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += _c.At(TokenKind.Dot) ? 1 : 3;
            _c.Advance();
        }

        var module = level == 0 || _c.At(TokenKind.Name) ? DottedName() : null;
        _c.Expect(TokenKind.Import);
        var names = FromTargets();
        if (level == 0 && module == "__future__" && names.Any(static n => n.Name == "barry_as_FLUFL"))
        {
            _c.IsFlufl = true;
        }

        return new ImportFrom(module, names, level) { Span = _c.SpanFrom(start) };
    }

    private ImmutableArray<Alias> FromTargets()
    {
        if (_c.At(TokenKind.Newline) && _c.Diagnosing)
        {
            throw _c.ErrorFrom("Expected one or more names after 'import'", _c.Position);
        }

        if (_c.Accept(TokenKind.Star))
        {
            return [new Alias("*", null) { Span = _c.SpanFrom(_c.Position - 1) }];
        }

        var parenthesized = _c.Accept(TokenKind.LeftParen);
        var names = ImmutableArray.CreateBuilder<Alias>();
        do
        {
            if (parenthesized && names.Count > 0 && _c.At(TokenKind.RightParen))
            {
                break;
            }

            if (!parenthesized && names.Count > 0 && _c.At(TokenKind.Newline) && _c.Diagnosing)
            {
                throw _c.ErrorAtLast("trailing comma not allowed without surrounding parentheses");
            }

            var start = _c.Position;
            var name = _c.ExpectName();
            var asName = OptionalAsName();
            names.Add(new Alias(name, asName) { Span = _c.SpanFrom(start) });
        }
        while (_c.Accept(TokenKind.Comma));
        if (parenthesized)
        {
            _c.Expect(TokenKind.RightParen);
        }

        return names.ToImmutable();
    }

    private string? OptionalAsName()
    {
        if (!_c.Accept(TokenKind.As))
        {
            return null;
        }

        var start = _c.Position;
        var isPlain = _c.At(TokenKind.Name)
            && _c.PeekKind() is TokenKind.Comma or TokenKind.RightParen or TokenKind.Semicolon or TokenKind.Newline;
        if (!isPlain && _c.Diagnosing && _c.Try(_expressions.Expression) is { } target)
        {
            throw _c.Error($"cannot use {ExpressionNames.Of(target)} as import target", target.Span);
        }

        _c.Reset(start);
        return _c.ExpectName();
    }

    private string DottedName()
    {
        var name = _c.ExpectName();
        while (_c.Accept(TokenKind.Dot))
        {
            name += "." + _c.ExpectName();
        }

        return name;
    }
}

using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The parameters of <c>def</c> and <c>lambda</c>, and type parameters.
/// <para>Source: language reference 8.7, 6.14, 8.10; CPython Grammar/python.gram, <c>parameters</c>,
/// <c>invalid_parameters</c>, <c>type_params</c>.</para>
/// </summary>
internal sealed class ParameterParser(TokenCursor cursor, ExpressionParser expressions)
{
    private static readonly Arguments Empty = new([], [], null, [], [], null, []);

    private readonly TokenCursor _c = cursor;
    private readonly ExpressionParser _expressions = expressions;

    public Arguments LambdaParameters() => Read(TokenKind.Colon, annotated: false);

    public Arguments FunctionParameters() => Read(TokenKind.RightParen, annotated: true);

    /// <summary><c>[T: bound = default, *Ts, **P]</c>, or nothing.</summary>
    public ImmutableArray<TypeParam> OptionalTypeParams()
    {
        if (!_c.At(TokenKind.LeftBracket))
        {
            return [];
        }

        _c.Advance();
        if (_c.At(TokenKind.RightBracket) && _c.Diagnosing)
        {
            throw _c.ErrorFrom("Type parameter list cannot be empty", _c.Position);
        }

        var result = ImmutableArray.CreateBuilder<TypeParam>();
        do
        {
            result.Add(TypeParameter());
        }
        while (_c.Accept(TokenKind.Comma) && !_c.At(TokenKind.RightBracket));
        _c.Expect(TokenKind.RightBracket);
        return result.ToImmutable();
    }

    private TypeParam TypeParameter()
    {
        var start = _c.Position;
        if (_c.Accept(TokenKind.Star))
        {
            var tuple = _c.ExpectName();
            RejectBound("TypeVarTuple");
            var value = _c.Accept(TokenKind.Equal) ? _expressions.StarExpression() : null;
            return new TypeVarTuple(tuple, value) { Span = _c.SpanFrom(start) };
        }

        if (_c.Accept(TokenKind.DoubleStar))
        {
            var spec = _c.ExpectName();
            RejectBound("ParamSpec");
            var value = _c.Accept(TokenKind.Equal) ? _expressions.Expression() : null;
            return new ParamSpec(spec, value) { Span = _c.SpanFrom(start) };
        }

        var name = _c.ExpectName();
        var bound = _c.Accept(TokenKind.Colon) ? _expressions.Expression() : null;
        var defaultValue = _c.Accept(TokenKind.Equal) ? _expressions.Expression() : null;
        return new TypeVar(name, bound, defaultValue) { Span = _c.SpanFrom(start) };
    }

    private void RejectBound(string kind)
    {
        if (!_c.At(TokenKind.Colon) || !_c.Diagnosing)
        {
            return;
        }

        var colon = _c.Position;
        _c.Advance();
        if (_c.Try(_expressions.Expression) is { } bound)
        {
            throw _c.ErrorFrom($"cannot use {(bound is Tuple ? "constraints" : "bound")} with {kind}", colon);
        }
    }

    private Arguments Read(TokenKind close, bool annotated)
    {
        if (_c.At(close))
        {
            return Empty;
        }

        var list = new ParameterList();
        while (!_c.At(close))
        {
            if (_c.At(TokenKind.Slash))
            {
                ReadSlash(list);
            }
            else if (_c.At(TokenKind.Star))
            {
                ReadStar(list, close, annotated);
            }
            else if (_c.At(TokenKind.DoubleStar))
            {
                ReadDoubleStar(list, close, annotated);
            }
            else
            {
                ReadParameter(list, close, annotated);
            }

            if (!_c.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (!_c.At(close))
        {
            throw _c.Failure();
        }

        return list.ToArguments();
    }

    private void ReadSlash(ParameterList list)
    {
        if (list.SeenStar)
        {
            throw Reject("/ must be ahead of *");
        }

        if (list.SeenSlash)
        {
            throw Reject("/ may appear only once");
        }

        if (list.Positional.Count == 0)
        {
            throw _c.PeekKind() == TokenKind.Comma ? Reject("at least one argument must precede /") : _c.Failure();
        }

        list.MarkPositionalOnly();
        _c.Advance();
        if (_c.At(TokenKind.Star))
        {
            throw Reject("expected comma between / and *");
        }
    }

    private void ReadStar(ParameterList list, TokenKind close, bool annotated)
    {
        var star = _c.Position;
        if (list.SeenStar)
        {
            throw Reject("* argument may appear only once");
        }

        list.SeenStar = true;
        _c.Advance();
        if (_c.At(close))
        {
            throw Reject("named arguments must follow bare *", close == TokenKind.Colon ? _c.Position : star);
        }

        if (_c.At(TokenKind.Comma))
        {
            if (_c.PeekKind() == close || _c.PeekKind() == TokenKind.DoubleStar)
            {
                throw Reject("named arguments must follow bare *", close == TokenKind.Colon ? _c.Position + 1 : star);
            }

            return;
        }

        list.VarArg = Parameter(annotated, starAnnotation: true);
        if (_c.At(TokenKind.Equal))
        {
            throw Reject("var-positional argument cannot have default value");
        }
    }

    private void ReadDoubleStar(ParameterList list, TokenKind close, bool annotated)
    {
        _c.Advance();
        list.KwArg = Parameter(annotated, starAnnotation: false);
        if (_c.At(TokenKind.Equal))
        {
            throw Reject("var-keyword argument cannot have default value");
        }

        if (_c.Accept(TokenKind.Comma) && !_c.At(close))
        {
            throw _c.Kind is TokenKind.Name or TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash
                ? RejectParameter("arguments cannot follow var-keyword argument")
                : _c.Failure();
        }
    }

    private void ReadParameter(ParameterList list, TokenKind close, bool annotated)
    {
        if (_c.At(TokenKind.LeftParen) && _c.Diagnosing && !list.SeenStar && list.Defaults.Count == 0)
        {
            CheckParenthesized(annotated);
        }

        var parameter = Parameter(annotated, starAnnotation: false);
        Expr? defaultValue = null;
        if (_c.At(TokenKind.Equal))
        {
            if (_c.PeekKind() is TokenKind.Comma or TokenKind.RightParen && _c.Diagnosing)
            {
                throw _c.Error("expected default value expression", _c.Position);
            }

            _c.Advance();
            defaultValue = _expressions.Expression();
        }

        if (list.SeenStar)
        {
            list.AddKeywordOnly(parameter, defaultValue);
            return;
        }

        if (defaultValue is null && list.Defaults.Count > 0 && (_c.At(TokenKind.Comma) || _c.At(close)))
        {
            throw _c.Diagnosing
                ? _c.Error("parameter without a default follows parameter with a default", parameter.Span)
                : _c.Failure();
        }

        list.AddPositional(parameter, defaultValue);
    }

    private void CheckParenthesized(bool annotated)
    {
        var open = _c.Position;
        _c.Advance();
        while (_c.At(TokenKind.Name))
        {
            _c.Advance();
            if (!_c.Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (_c.Position > open + 1 && _c.At(TokenKind.RightParen))
        {
            throw _c.Error(
                annotated ? "Function parameters cannot be parenthesized" : "Lambda expression parameters cannot be parenthesized",
                _c.SpanOf(open),
                _c.SpanOf(_c.Position));
        }

        _c.Reset(open);
    }

    private Arg Parameter(bool annotated, bool starAnnotation)
    {
        var start = _c.Position;
        var name = _c.ExpectName();
        Expr? annotation = null;
        if (annotated && _c.Accept(TokenKind.Colon))
        {
            annotation = starAnnotation ? _expressions.StarExpression() : _expressions.Expression();
        }

        return new Arg(name, annotation) { Span = _c.SpanFrom(start) };
    }

    private Exception Reject(string message) => Reject(message, _c.Position);

    private Exception Reject(string message, int token) => _c.Diagnosing ? _c.Error(message, token) : _c.Failure();

    private Exception RejectParameter(string message) => Reject(message);

    /// <summary>The parameters read so far.</summary>
    private sealed class ParameterList
    {
        private readonly ImmutableArray<Arg>.Builder _keywordOnly = ImmutableArray.CreateBuilder<Arg>();
        private readonly ImmutableArray<Expr?>.Builder _keywordDefaults = ImmutableArray.CreateBuilder<Expr?>();
        private ImmutableArray<Arg> _positionalOnly = [];

        public System.Collections.Generic.List<Arg> Positional { get; } = [];

        public System.Collections.Generic.List<Expr> Defaults { get; } = [];

        public Arg? VarArg { get; set; }

        public Arg? KwArg { get; set; }

        public bool SeenStar { get; set; }

        public bool SeenSlash { get; private set; }

        public void MarkPositionalOnly()
        {
            SeenSlash = true;
            _positionalOnly = [.. Positional];
            Positional.Clear();
        }

        public void AddPositional(Arg parameter, Expr? defaultValue)
        {
            Positional.Add(parameter);
            if (defaultValue is not null)
            {
                Defaults.Add(defaultValue);
            }
        }

        public void AddKeywordOnly(Arg parameter, Expr? defaultValue)
        {
            _keywordOnly.Add(parameter);
            _keywordDefaults.Add(defaultValue);
        }

        public Arguments ToArguments() =>
            new(
                _positionalOnly,
                [.. Positional],
                VarArg,
                _keywordOnly.ToImmutable(),
                _keywordDefaults.ToImmutable(),
                KwArg,
                [.. Defaults]);
    }
}

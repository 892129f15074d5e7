using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Prints expressions. Each place says which <see cref="Precedence"/> it takes without parentheses.</summary>
internal sealed class ExpressionWriter
{
    private readonly SourceWriter _w;
    private readonly LiteralWriter _literals;

    public ExpressionWriter(SourceWriter writer)
    {
        _w = writer;
        _literals = new LiteralWriter(writer, this);
    }

    public void Write(Expr expression, Precedence place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var own = PrecedenceOf(expression);
        if (own < place)
        {
            _w.Write('(');
            WriteBare(expression);
            _w.Write(')');
        }
        else
        {
            WriteBare(expression);
        }
    }

    public void List(ImmutableArray<Expr> items, Precedence place = Precedence.Test)
    {
        for (var i = 0; i < items.Length; i++)
        {
            Separate(i);
            Write(items[i], place);
        }
    }

    public void Arguments(ImmutableArray<Expr> args, ImmutableArray<Keyword> keywords)
    {
        // A lone generator shares the parentheses of the call.
        if (args is [GeneratorExp generator] && keywords.IsEmpty)
        {
            WriteBare(generator);
            return;
        }

        _w.Write('(');
        var count = 0;
        foreach (var argument in args)
        {
            Separate(count++);
            if (argument is Starred starred)
            {
                _w.Write('*');
                Write(starred.Value, Precedence.Test);
            }
            else
            {
                Write(argument, Precedence.Named);
            }
        }

        foreach (var keyword in keywords)
        {
            Separate(count++);
            _w.Write(keyword.Arg is null ? "**" : keyword.Arg + "=");
            Write(keyword.Value, Precedence.Test);
        }

        _w.Write(')');
    }

    public void Parameters(Arguments parameters)
    {
        var count = 0;
        var positional = parameters.PosOnlyArgs.Length + parameters.Args.Length;
        var firstDefault = positional - parameters.Defaults.Length;
        for (var i = 0; i < positional; i++)
        {
            var isPositionalOnly = i < parameters.PosOnlyArgs.Length;
            Separate(count++);
            var parameter = isPositionalOnly ? parameters.PosOnlyArgs[i] : parameters.Args[i - parameters.PosOnlyArgs.Length];
            Parameter(parameter, i >= firstDefault ? parameters.Defaults[i - firstDefault] : null);
            if (i == parameters.PosOnlyArgs.Length - 1)
            {
                _w.Write(", /");
            }
        }

        if (parameters.VarArg is not null || !parameters.KwOnlyArgs.IsEmpty)
        {
            Separate(count++);
            _w.Write('*');
            if (parameters.VarArg is { } rest)
            {
                Parameter(rest, null);
            }
        }

        for (var i = 0; i < parameters.KwOnlyArgs.Length; i++)
        {
            Separate(count++);
            Parameter(parameters.KwOnlyArgs[i], parameters.KwDefaults[i]);
        }

        if (parameters.KwArg is { } keywords)
        {
            Separate(count);
            _w.Write("**");
            Parameter(keywords, null);
        }
    }

    public void Clauses(ImmutableArray<Comprehension> generators)
    {
        foreach (var clause in generators)
        {
            _w.Write(clause.IsAsync ? " async for " : " for ");
            Target(clause.Target);
            _w.Write(" in ");
            Write(clause.Iter, Precedence.Or);
            foreach (var condition in clause.Ifs)
            {
                _w.Write(" if ");
                Write(condition, Precedence.Or);
            }
        }
    }

    /// <summary>A target or value where a tuple needs no parentheses.</summary>
    public void Target(Expr target) => Write(target, Precedence.Tuple);

    private static Precedence PrecedenceOf(Expr expression) => expression switch
    {
        Tuple { Elts.Length: > 0 } => Precedence.Tuple,
        Yield or YieldFrom => Precedence.Yield,
        NamedExpr => Precedence.Named,
        IfExp or Lambda => Precedence.Test,
        BoolOp { Op: BoolOperator.Or } => Precedence.Or,
        BoolOp => Precedence.And,
        UnaryOp { Op: UnaryOperator.Not } => Precedence.Not,
        Compare => Precedence.Compare,
        BinOp binary => PrecedenceOf(binary.Op),
        UnaryOp => Precedence.Factor,
        Await => Precedence.Await,

        // A negative or complex number is no literal in source; it can come from a fuzzer only.
        Constant { Value: ConstantValue.Int { Value.Sign: < 0 } } => Precedence.Factor,
        Constant { Value: ConstantValue.Float number } when IsSigned(number.Value) => Precedence.Factor,
        Constant { Value: ConstantValue.Imaginary number } when IsSigned(number.Value) => Precedence.Factor,
        _ => Precedence.Atom,
    };

    private static bool IsSigned(double number) => double.IsNegative(number) || double.IsNaN(number);

    private static Precedence PrecedenceOf(Operator operation) => operation switch
    {
        Operator.BitOr => Precedence.BitOr,
        Operator.BitXor => Precedence.BitXor,
        Operator.BitAnd => Precedence.BitAnd,
        Operator.LShift or Operator.RShift => Precedence.Shift,
        Operator.Add or Operator.Sub => Precedence.Arithmetic,
        Operator.Pow => Precedence.Power,
        _ => Precedence.Term,
    };

    private void Separate(int index)
    {
        if (index > 0)
        {
            _w.Write(", ");
        }
    }

    private void Parameter(Arg parameter, Expr? defaultValue)
    {
        _w.Write(parameter.Name);
        if (parameter.Annotation is { } annotation)
        {
            _w.Write(": ");
            Write(annotation, Precedence.Test);
        }

        if (defaultValue is not null)
        {
            _w.Write(parameter.Annotation is null ? "=" : " = ");
            Write(defaultValue, Precedence.Test);
        }
    }

    private void WriteBare(Expr expression)
    {
        switch (expression)
        {
            case Name name:
                _w.Write(name.Id);
                break;
            case Constant constant:
                _literals.Constant(constant);
                break;
            case JoinedStr or TemplateStr:
                _literals.FString(expression);
                break;
            case FormattedValue or Interpolation:
                _literals.FString(new JoinedStr([expression]));
                break;
            case Attribute attribute:
                Base(attribute.Value);
                _w.Write('.');
                _w.Write(attribute.Attr);
                break;
            case Subscript subscript:
                Write(subscript.Value, Precedence.Atom);
                _w.Write('[');
                Index(subscript.Slice);
                _w.Write(']');
                break;
            case Call call:
                Write(call.Func, Precedence.Atom);
                Arguments(call.Args, call.Keywords);
                break;
            case BinOp binary:
                Binary(binary);
                break;
            case UnaryOp unary:
                Unary(unary);
                break;
            case BoolOp boolean:
                Boolean(boolean);
                break;
            case Compare compare:
                Comparison(compare);
                break;
            case Tuple tuple:
                BareTuple(tuple);
                break;
            case List list:
                _w.Write('[');
                List(list.Elts, Precedence.Named);
                _w.Write(']');
                break;
            case Set set:
                // The empty set has no display; this is the shortest expression for it.
                _w.Write('{');
                _w.Write(set.Elts.IsEmpty ? "*()" : string.Empty);
                List(set.Elts, Precedence.Named);
                _w.Write('}');
                break;
            case Dict dict:
                DictDisplay(dict);
                break;
            case Starred starred:
                _w.Write('*');
                Write(starred.Value, Precedence.BitOr);
                break;
            case Slice slice:
                SliceItem(slice);
                break;
            default:
                WriteKeyworded(expression);
                break;
        }
    }

    private void WriteKeyworded(Expr expression)
    {
        switch (expression)
        {
            case IfExp conditional:
                Write(conditional.Body, Precedence.Or);
                _w.Write(" if ");
                Write(conditional.Test, Precedence.Or);
                _w.Write(" else ");
                Write(conditional.OrElse, Precedence.Test);
                break;
            case Lambda lambda:
                // CPython leaves the blank out before a star.
                _w.Write(lambda.Args.PosOnlyArgs.Length + lambda.Args.Args.Length > 0 ? "lambda " : "lambda");
                Parameters(lambda.Args);
                _w.Write(": ");
                Write(lambda.Body, Precedence.Test);
                break;
            case NamedExpr named:
                Write(named.Target, Precedence.Atom);
                _w.Write(" := ");
                Write(named.Value, Precedence.Test);
                break;
            case Await awaited:
                _w.Write("await ");
                Write(awaited.Value, Precedence.Atom);
                break;
            case Yield yielded:
                _w.Write("yield");
                if (yielded.Value is { } value)
                {
                    _w.Write(' ');
                    Write(value, value is Tuple ? Precedence.Tuple : Precedence.Test);
                }

                break;
            case YieldFrom delegated:
                _w.Write("yield from ");
                Write(delegated.Value, Precedence.Test);
                break;
            case ListComp comprehension:
                Comprehension('[', comprehension.Elt, comprehension.Generators, ']');
                break;
            case SetComp comprehension:
                Comprehension('{', comprehension.Elt, comprehension.Generators, '}');
                break;
            case GeneratorExp comprehension:
                Comprehension('(', comprehension.Elt, comprehension.Generators, ')');
                break;
            case DictComp comprehension:
                _w.Write('{');
                Write(comprehension.Key, Precedence.Test);
                _w.Write(": ");
                Write(comprehension.Value, Precedence.Test);
                Clauses(comprehension.Generators);
                _w.Write('}');
                break;
            default:
                throw new ArgumentException($"no source for {expression.AsdlName}", nameof(expression));
        }
    }

    /// <summary>What stands before a dot: an integer would swallow the dot.</summary>
    private void Base(Expr value)
    {
        if (value is Constant { Value: ConstantValue.Int })
        {
            _w.Write('(');
            WriteBare(value);
            _w.Write(')');
        }
        else
        {
            Write(value, Precedence.Atom);
        }
    }

    private void Binary(BinOp binary)
    {
        // Left-leaning chains are walked with a list, not with recursion, since they can be thousands of links long.
        var links = new Stack<BinOp>();
        Expr left = binary;
        while (left is BinOp link && PrecedenceOf(link.Op) == PrecedenceOf(binary.Op) && link.Op != Operator.Pow)
        {
            links.Push(link);
            left = link.Left;
        }

        if (links.Count == 0)
        {
            Write(binary.Left, Precedence.Await);
            _w.Write(" ** ");
            Write(binary.Right, Precedence.Factor);
            return;
        }

        var own = PrecedenceOf(binary.Op);
        Write(left, own);
        foreach (var link in links)
        {
            _w.Write(Operators.Text(link.Op));
            Write(link.Right, own + 1);
        }
    }

    private void Unary(UnaryOp unary)
    {
        switch (unary.Op)
        {
            case UnaryOperator.Not:
                _w.Write("not ");
                Write(unary.Operand, Precedence.Not);
                return;
            case UnaryOperator.Invert:
                _w.Write('~');
                break;
            default:
                _w.Write(unary.Op == UnaryOperator.UAdd ? '+' : '-');
                break;
        }

        Write(unary.Operand, Precedence.Factor);
    }

    private void Boolean(BoolOp boolean)
    {
        var isAnd = boolean.Op == BoolOperator.And;
        for (var i = 0; i < boolean.Values.Length; i++)
        {
            if (i > 0)
            {
                _w.Write(isAnd ? " and " : " or ");
            }

            Write(boolean.Values[i], isAnd ? Precedence.Not : Precedence.And);
        }
    }

    private void Comparison(Compare compare)
    {
        Write(compare.Left, Precedence.BitOr);
        for (var i = 0; i < compare.Ops.Length; i++)
        {
            _w.Write(Operators.Text(compare.Ops[i]));
            Write(compare.Comparators[i], Precedence.BitOr);
        }
    }

    private void BareTuple(Tuple tuple)
    {
        if (tuple.Elts.IsEmpty)
        {
            _w.Write("()");
            return;
        }

        List(tuple.Elts);
        if (tuple.Elts.Length == 1)
        {
            _w.Write(',');
        }
    }

    private void Index(Expr slice)
    {
        if (slice is not Tuple { Elts.Length: > 0 } tuple)
        {
            Write(slice, Precedence.Named);
            return;
        }

        foreach (var (i, item) in tuple.Elts.Index())
        {
            Separate(i);
            Write(item, Precedence.Named);
        }

        if (tuple.Elts.Length == 1 && tuple.Elts[0] is not Starred)
        {
            _w.Write(',');
        }
    }

    private void SliceItem(Slice slice)
    {
        Optional(slice.Lower);
        _w.Write(':');
        Optional(slice.Upper);
        if (slice.Step is not null)
        {
            _w.Write(':');
            Optional(slice.Step);
        }
    }

    private void Optional(Expr? expression)
    {
        if (expression is not null)
        {
            Write(expression, Precedence.Test);
        }
    }

    private void DictDisplay(Dict dict)
    {
        _w.Write('{');
        for (var i = 0; i < dict.Values.Length; i++)
        {
            Separate(i);
            if (dict.Keys[i] is { } key)
            {
                Write(key, Precedence.Test);
                _w.Write(": ");
                Write(dict.Values[i], Precedence.Test);
            }
            else
            {
                _w.Write("**");
                Write(dict.Values[i], Precedence.BitOr);
            }
        }

        _w.Write('}');
    }

    private void Comprehension(char open, Expr element, ImmutableArray<Comprehension> generators, char close)
    {
        _w.Write(open);
        Write(element, Precedence.Named);
        Clauses(generators);
        _w.Write(close);
    }
}

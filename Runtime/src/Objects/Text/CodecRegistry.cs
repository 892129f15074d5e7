namespace PyJitVerify.Runtime.Objects;

/// <summary>The codecs and error handlers that one interpreter knows by name, beside those of <see cref="TextCodec"/>.</summary>
/// <remarks>Source: CPython <c>Python/codecs.c</c>.</remarks>
internal sealed class CodecRegistry
{
    private readonly List<Value> _searchers = [];
    private readonly Dictionary<string, Value> _codecs = [];
    private readonly Dictionary<string, Value> _handlers = [];

    public void Register(Value searcher) => _searchers.Add(searcher);

    public void Unregister(Value searcher)
    {
        _searchers.RemoveAll(s => s.Is(searcher));
        _codecs.Clear();
    }

    public void RegisterHandler(string name, Value handler) => _handlers[name] = handler;

    /// <summary>The four-tuple of a codec. Null with LookupError pending.</summary>
    public PyTuple? Lookup(ThreadState ts, string encoding)
    {
        string key = encoding.ToLowerInvariant().Replace(' ', '-');
        if (_codecs.TryGetValue(key, out Value known)) return (PyTuple)known.Ref!;
        // The standard library's package registers the search function.
        if (_searchers.Count == 0 && ts.Interp.StandardLibrary is not null && ts.Interp.Evaluator.Import(ts, "encodings", null, Value.None, 0).IsNull) return null;
        foreach (Value searcher in _searchers.ToArray())
        {
            Value found = Operations.Call(ts, searcher, (PyStr)key.Replace('-', '_'));
            if (found.IsNull) return null;
            if (found.IsNone) continue;
            if (found.Ref is not PyTuple { Count: 4 } codec)
            {
                ts.RaiseTypeError("codec search functions must return 4-tuples");
                return null;
            }
            _codecs[key] = found;
            return codec;
        }
        ts.Raise(ts.Interp.Exceptions.LookupError, $"unknown encoding: {encoding}");
        return null;
    }

    public Value LookupHandler(ThreadState ts, string name)
    {
        if (_handlers.TryGetValue(name, out Value handler)) return handler;
        if (!CodecErrorHandlers.All.TryGetValue(name, out MethodDefinition? own)) return ts.Raise(ts.Interp.Exceptions.LookupError, $"unknown error handler name '{name}'");
        return _handlers[name] = new PyBuiltinFunction(own, default, module: "_codecs");
    }

    /// <summary><c>codecs.encode</c> and <c>codecs.decode</c>: whatever the codec makes of the object. Null value on failure.</summary>
    public Value Run(ThreadState ts, in Value target, string encoding, Value errors, bool encodes)
    {
        Value given = target;
        PyTuple? codec = Lookup(ts, encoding);
        if (codec is null) return default;
        Value result = Operations.Call(ts, codec[encodes ? 0 : 1], given, errors);
        if (result.IsNull) return default;
        return result.Ref is PyTuple { Count: 2 } pair ? pair[0] : ts.RaiseTypeError($"{(encodes ? "encoder" : "decoder")} must return a tuple (object, integer)");
    }

    /// <summary>The same for <c>str.encode</c> and <c>bytes.decode</c>, which take text encodings only.</summary>
    public Value RunText(ThreadState ts, in Value target, string encoding, string errors, bool encodes)
    {
        Value given = target;
        PyTuple? codec = Lookup(ts, encoding);
        if (codec is null) return default;
        int found = Operations.TryGetAttribute(ts, codec, "_is_text_encoding", out Value isText);
        if (found < 0) return default;
        if (found > 0 && isText.IsFalseSingleton)
        {
            return ts.Raise(ts.Interp.Exceptions.LookupError,
                $"'{encoding}' is not a text encoding; use codecs.{(encodes ? "encode" : "decode")}() to handle arbitrary codecs");
        }
        Value result = Run(ts, given, encoding, (PyStr)errors, encodes);
        if (result.IsNull || (encodes ? result.Ref is PyBytes or PyByteArray : result.Ref is PyStr)) return result;
        return ts.RaiseTypeError($"'{encoding}' {(encodes ? "encoder" : "decoder")} returned '{ts.TypeOf(result).Name}' instead of '{(encodes ? "bytes" : "str")}'; "
            + $"use codecs.{(encodes ? "encode" : "decode")}() to {(encodes ? "encode" : "decode")} to arbitrary types");
    }

    /// <summary>
    /// Asks a handler that a program registered. Null value on failure, else what stands for the part in error; <paramref name="end"/> is
    /// where to go on.
    /// </summary>
    public Value Handle(ThreadState ts, string name, PyException error, long length, ref int end)
    {
        bool isEncoding = ts.TypeOf(error).IsSubtypeOf(ts.Interp.Exceptions.UnicodeEncodeError);
        Value handler = LookupHandler(ts, name);
        Value result = handler.IsNull ? default : Operations.Call(ts, handler, error);
        if (result.IsNull) return default;
        if (result.Ref is not PyTuple { Count: 2 } pair || !(pair[0].Ref is PyStr || (isEncoding && pair[0].Ref is PyBytes)) || !pair[1].IsInt)
            return ts.RaiseTypeError($"{(isEncoding ? "encoding" : "decoding")} error handler must return ({(isEncoding ? "str/bytes" : "str")}, int) tuple");
        long position = pair[1].Bits < 0 ? pair[1].Bits + length : pair[1].Bits;
        if (position < 0 || position > length) return ts.RaiseIndexError($"position {pair[1].Bits} from error handler out of bounds");
        end = (int)position;
        return pair[0];
    }
}

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The builtin type of an object whose class is exactly that type. <see cref="Instance"/> says "ask
/// <see cref="PyObject.Class"/>": instances of classes, of subclasses of builtin types, exceptions.
/// One byte, tested by the interpreter and by machine code instead of following the class.
/// </summary>
public enum TypeKind : byte
{
    Instance = 0,
    Object, Type, NoneType, Bool, Int, Float, Complex, Str, Bytes, ByteArray, EllipsisType, NotImplementedType,
    List, Tuple, Dict, Set, FrozenSet, Range, Slice,
    Function, BuiltinFunction, MethodDescriptor, WrapperDescriptor, MethodWrapper, ClassMethodDescriptor,
    GetSetDescriptor, MemberDescriptor, BoundMethod, ClassMethod, StaticMethod, Property, Super,
    Cell, Code, Frame, Traceback, Generator, Coroutine, AsyncGenerator, Module, MappingProxy, SimpleNamespace,
    FrameLocalsProxy,
    CoroutineWrapper, AsyncSend, AsyncThrow, AsyncWrapped, AnextAwaitable, GenericAlias, Union,
    TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAlias, Generic, NoDefault, ConstantEvaluator, Template, TemplateIterator, Interpolation,
    DictKeys, DictValues, DictItems,
    ListIterator, ListReverseIterator, TupleIterator, StrIterator, BytesIterator, ByteArrayIterator,
    RangeIterator, LongRangeIterator,
    SetIterator, DictKeyIterator, DictValueIterator, DictItemIterator,
    DictReverseKeyIterator, DictReverseValueIterator, DictReverseItemIterator,
    SequenceIterator, CallableIterator, Enumerate, Zip, Map, Filter, Reversed,
    Count,
}

def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import typing
from typing import *
T = TypeVar("T")
S = TypeVar("S", bound=int)
C = TypeVar("C", int, str)
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")
print(T, repr(S), S.__bound__, C.__constraints__, Ts, P, P.args, P.kwargs, T.__covariant__, TypeVar("U", covariant=True), TypeVar("V", contravariant=True), T.__name__, typing.TypeVar("D", default=int).__default__, T.has_default())
for t in (Optional[int], Union[int, str], Union[int], Union[int, int], Optional[None], List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Callable[[int], str], Callable[..., int], Type[int], Literal[1, "a", True], Annotated[int, "meta"], ClassVar[int], Final[str], Any, NoReturn, Never, Self, LiteralString, Generator[int, None, str], Iterable[T], Callable[P, T], Concatenate[int, P], Unpack[Ts], Required[int], ReadOnly[int], TypeGuard[int], TypeIs[int], Deque[int], DefaultDict[str, int], Counter[str], AbstractSet[int], Pattern[str], Match[bytes], SupportsInt, Hashable, Sized, Text, AnyStr, Awaitable[int], ContextManager[int]):
    print(t, get_origin(t), get_args(t), sep=" | ")
for bad in (lambda: List[5], lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Union[()], lambda: Callable[int], lambda: Callable[int, str], lambda: Literal[[]], lambda: ClassVar[int, str], lambda: Any(), lambda: Union(), lambda: List(), lambda: T(), lambda: isinstance(1, List[int]), lambda: isinstance(1, Any), lambda: TypeVar("A", int), lambda: TypeVar("A", int, bound=str), lambda: TypeVar(5), lambda: Annotated[int], lambda: Generic[int], lambda: Generic[T, T], lambda: Final[1, 2], lambda: int[str], lambda: cast(), lambda: NewType("N", int)("a").upper(), lambda: Self[int], lambda: NoReturn[int], lambda: Tuple[int, ..., str]):
    attempt(bad)


class G(Generic[T]):
    x: T

    def m(self, a: T, b: "int" = 0) -> "list[T]":
        pass


class Sub(G[int]):
    pass


print(G[int], G[T][str], G.__parameters__, Sub.__orig_bases__, G[int]().__orig_class__, get_type_hints(G.m), get_type_hints(G), G[int] == G[int], hash(G[int]) == hash(G[int]), Dict[T, int][str], get_type_hints(G.m, include_extras=True))
attempt(lambda: G[int, str])
attempt(lambda: G[int][str])


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Not(Protocol):
    x: int


class File:
    def close(self):
        pass


print(isinstance(File(), Closes), isinstance(5, Closes), issubclass(File, Closes), Closes.__protocol_attrs__, is_protocol(Closes), get_protocol_members(Closes))
attempt(isinstance, 5, Not)
attempt(Closes)


class TD(TypedDict, total=False):
    a: Required[int]
    b: str


print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, TD.__total__, is_typeddict(TD), TD.__annotations__)
attempt(isinstance, {}, TD)
N = NewType("N", int)
print(N(5), N, N.__supertype__, cast(int, "x"), assert_type(1, int), TYPE_CHECKING)
attempt(assert_never, 5)


@overload
def f(a: int) -> int: ...
@overload
def f(a: str) -> str: ...
def f(a):
    return a


@final
class Fin:
    pass


@override
def o():
    pass


print(len(get_overloads(f)), Fin.__final__, o.__override__, no_type_check(f) is f)
attempt(lambda: overload(f)())
type Alias[X] = list[X]
print(Alias, Alias[int], Alias.__value__, Alias.__type_params__, Alias[int].__args__, typing.TypeAliasType("M", int).__value__)
print(ForwardRef("int"), typing.evaluate_forward_ref(ForwardRef("int")), get_type_hints(lambda: None))

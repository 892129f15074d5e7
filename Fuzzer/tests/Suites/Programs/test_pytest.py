import sys

import pytest


@pytest.mark.parametrize('n', [1, 'a b'])
def test_parameters(n):
    assert n


def test_output():
    active = False
    for _ in range(20_000):
        active = active or sys._jit.is_active()
    print('traced' if active else 'not traced')


@pytest.fixture
def broken():
    raise OSError('no such thing')


def test_fixture(broken):
    pass


@pytest.mark.xfail
def test_expected():
    assert 0

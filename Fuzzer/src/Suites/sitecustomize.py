"""Loads the recorder of `pyjitverify suite`, then the sitecustomize that this one hides, if there is one."""
import sys

folder = __file__.rpartition('/')[0]
try:
    import pyjitverify_suite  # noqa: F401
finally:
    sys.path[:] = [entry for entry in sys.path if entry != folder]
    hiding = sys.modules.pop('sitecustomize')
try:
    import sitecustomize  # noqa: F401
except ModuleNotFoundError as problem:
    if problem.name != 'sitecustomize':
        raise
finally:
    sys.modules.setdefault('sitecustomize', hiding)

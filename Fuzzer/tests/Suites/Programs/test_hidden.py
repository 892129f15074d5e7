"""The sitecustomize that the recorder's hides ran, and the recorder's folder is not on the path."""
import sys
import unittest


class Hidden(unittest.TestCase):
    def test_sitecustomize(self):
        self.assertEqual(sys.hidden_sitecustomize, 'ran')
        self.assertEqual([entry for entry in sys.path if 'pyjv-suite' in entry], [])

import unittest

import suite


def main():
    checks = unittest.defaultTestLoader.loadTestsFromModule(suite)
    unittest.TextTestRunner().run(checks)


main()

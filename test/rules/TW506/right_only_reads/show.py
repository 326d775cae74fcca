import locale
import os
import sys


def show(name):
    sys.stdout.write(f"{os.environ[name]} {os.getcwd()} {locale.getlocale()}\n")

import subprocess


def convert(path):
    return subprocess.call(["convert", path, "-resize", "64", "small-" + path])

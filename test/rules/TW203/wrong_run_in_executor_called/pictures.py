import subprocess


def shrink(path, width):
    target = f"{width}-{path}"
    if subprocess.call(["convert", path, "-resize", str(width), target]):
        return None
    return target

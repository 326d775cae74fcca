import os


def size_of(folder):
    total = 0
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            total += size_of(entry.path)
        else:
            total += entry.stat(follow_symlinks=False).st_size
    return total

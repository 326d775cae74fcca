import shutil


def copy(source, target):
    shutil.copyfile(source, target)

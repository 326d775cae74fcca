import os


def pack(folder):
    before = os.getcwd()
    os.chdir(folder)
    names = os.listdir(".")
    os.chdir(before)
    return names

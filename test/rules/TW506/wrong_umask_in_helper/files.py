import os


def write_secret(path, text):
    old = os.umask(0o077)  # expect: TW506
    with open(path, "w") as file:
        file.write(text)
    os.umask(old)

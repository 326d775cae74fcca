"""A dict that a function makes anew in each call, also where it calls itself."""
import threading


def compile_keymap(keymap, empty=b''):
    r = {}
    for key, value in keymap.items():
        r.setdefault(key[:1], {})[key[1:]] = value
    for key, value in r.items():
        if empty in value:
            r[key] = value[empty]
        else:
            r[key] = compile_keymap(value, empty)
    return r


class Reader:
    def __init__(self, keymap):
        self.keymap = compile_keymap(keymap)


def repl():
    Reader({b'a': 1, b'ab': 2})


t = threading.Thread(target=repl)
t.start()
Reader({b'c': 1})
t.join()

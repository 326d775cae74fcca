"""A function of Windows gives an address, and its name only says that the memory stays where it is."""

import ctypes


def text_of(handle):
    address = ctypes.windll.kernel32.GlobalLock(handle)
    if not address:
        return ""
    text = ctypes.string_at(address)
    ctypes.windll.kernel32.GlobalUnlock(handle)
    return text


if __name__ == "__main__":
    print(text_of(1))

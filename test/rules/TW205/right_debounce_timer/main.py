from debounce import Debouncer
from document import save


def main():
    debouncer = Debouncer(2.0, save)
    while True:
        line = input("edit> ")
        if not line:
            break
        debouncer.poke()
    debouncer.close()


main()

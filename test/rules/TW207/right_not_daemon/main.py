from saver import Saver, make_saver


def main():
    first = Saver("a.txt")
    second = make_saver("b.txt")
    first.start()
    second.start()
    print("saving")
    for saver in (first, second):
        saver.join()


main()

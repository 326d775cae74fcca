from agents import Spy


def main():
    spy = Spy("M", tries=3)
    spy.start()
    spy.join()


main()

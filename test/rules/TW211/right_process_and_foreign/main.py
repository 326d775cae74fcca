from helpers import Cruncher, Reporter

if __name__ == "__main__":
    cruncher = Cruncher(10)
    print(cruncher.size)
    Reporter("daily").report()

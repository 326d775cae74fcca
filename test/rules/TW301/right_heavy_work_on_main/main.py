from primes import primes_below
from saver import Saver


def main():
    saver = Saver("primes.txt")
    saver.start()
    for prime in primes_below(1_000_000):
        saver.lines.put(str(prime))
    saver.close()


main()

import sys

from sampler import Sampler


def main():
    with Sampler("http://plant.local/flow") as sampler:
        for line in sys.stdin:
            print(line.rstrip(), sampler.samples)
    sampler.samples -= 2
    print(sampler.samples)


if __name__ == "__main__":
    main()

from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from peak import ResettableCounter


def visit(counter, number):
    counter.increment()
    try:
        with urlopen(f"https://example.org/{number}") as response:
            return len(response.read())
    except OSError:
        counter.reset_to(0)
        return 0
    finally:
        counter.decrement()


def main():
    counter = ResettableCounter()
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(visit, counter, number) for number in range(20)]
        print(sum(future.result() for future in futures), counter.value)


if __name__ == "__main__":
    main()

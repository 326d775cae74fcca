from concurrent.futures import ThreadPoolExecutor


def square(n):
    """Of one."""
    return n * n


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:  # small
        futures = [pool.submit(square, n) for n in range(3)]
        text = """
  kept
"""

        # read them
        print([future.result() for future in futures], len(text))


main()

from concurrent.futures import ThreadPoolExecutor

from pages import page


def main():
    with ThreadPoolExecutor() as pool:
        for body in pool.map(page, ["/a", "/b", "/c"]):
            print(len(body))


if __name__ == "__main__":
    main()

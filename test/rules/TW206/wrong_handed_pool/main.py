from concurrent.futures import ThreadPoolExecutor

from thumbs import make_thumbs


def main():
    with ThreadPoolExecutor(4) as pool:
        print(make_thumbs(pool, ["a.png", "b.png", "c.png"]))


main()

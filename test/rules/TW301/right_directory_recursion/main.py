from concurrent.futures import ThreadPoolExecutor

from usage import size_of


def main():
    with ThreadPoolExecutor(3) as pool:
        folders = ["/usr", "/var", "/home"]
        for folder, size in zip(folders, pool.map(size_of, folders)):
            print(folder, size)


main()

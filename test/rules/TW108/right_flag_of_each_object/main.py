from concurrent.futures import ThreadPoolExecutor

from session import Session


def serve(user):
    return Session(user).talk()


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        for user in pool.map(serve, ["ada", "bob", "eve"]):
            print(user, "left")


if __name__ == "__main__":
    main()

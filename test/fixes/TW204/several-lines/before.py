import threading


def show(text):
    print(text)


def main():
    thread = threading.Thread(
        target=show,
        args=(
            "one"  # first
            "two"
        ),
    )
    thread.start()
    thread.join()


main()

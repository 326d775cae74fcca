import threading

closing = threading.Event()
beats = 0


def pulse():
    global beats
    while not closing.wait(0.5):
        beats += 1  # expect: TW101


def main():
    global beats
    heart = threading.Thread(target=pulse)
    heart.start()
    input("Enter stops the heart: ")
    beats += 1  # expect: TW101
    closing.set()
    heart.join()
    print(beats)


if __name__ == "__main__":
    main()

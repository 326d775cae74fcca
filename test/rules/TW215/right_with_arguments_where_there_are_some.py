"""What is run with an argument takes one, and the branch without is for others."""

import threading


def cat(file):
    print("cat", file)


def run_command(cmd, args=None):
    if args:
        thread = threading.Thread(target=cmd, args=(args,))
    else:
        thread = threading.Thread(target=cmd)
    thread.start()
    thread.join()


if __name__ == "__main__":
    while True:
        words = input("% ").split()
        if words[0] == "cat":
            run_command(cat, words[1])
        if words[0] == "exit":
            break

import functools
import smtplib
import threading

delivered = 0


def background(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        thread = threading.Thread(target=function, args=args, kwargs=kwargs)
        thread.start()
        return thread

    return wrapper


@background
def deliver(recipient):
    global delivered
    with smtplib.SMTP("mail.local") as server:
        server.sendmail("news@example.org", recipient, "hello")
    delivered += 1  # expect: TW101


def main():
    running = [deliver(f"user{number}@example.org") for number in range(8)]
    for thread in running:
        thread.join()
    print(delivered, "messages delivered")


if __name__ == "__main__":
    main()

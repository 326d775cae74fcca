import threading

from mail import send
from users import all_users


def main():
    senders = []
    for user_id, address in all_users():
        sender = threading.Thread(target=send, args=(address,), name=f"user-{user_id}")  # expect: TW208
        sender.start()
        senders.append(sender)
    for sender in senders:
        sender.join()


main()

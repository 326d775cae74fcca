from link import ensure_link, outbox


def send_all(messages):
    for message in messages:
        ensure_link()
        outbox.put(message)

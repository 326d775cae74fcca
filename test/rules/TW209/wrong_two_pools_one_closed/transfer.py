from concurrent.futures import ThreadPoolExecutor

from steps import download, upload


def mirror(names):
    incoming = ThreadPoolExecutor(max_workers=4)
    outgoing = ThreadPoolExecutor(max_workers=4)  # expect: TW209
    try:
        contents = dict(zip(names, incoming.map(download, names)))
        sent = [outgoing.submit(upload, name, content) for name, content in contents.items()]
        for future in sent:
            future.result()
    finally:
        incoming.shutdown()

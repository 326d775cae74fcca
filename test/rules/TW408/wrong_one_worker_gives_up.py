from concurrent.futures import ThreadPoolExecutor

printer = ThreadPoolExecutor(max_workers=1)


def cover(title):
    return f"== {title} =="


def booklet(title, pages):
    front = printer.submit(cover, title)
    return [front.result(timeout=2), *pages]  # expect: TW408


print(printer.submit(booklet, "Moss", ["one", "two"]).result())
printer.shutdown()

import asyncio
from pathlib import Path

letters = 0
words = 0
lines = 0


def count_letters(path):
    global letters
    letters += len(path.read_text())  # expect: TW101


def count_words(path):
    global words
    words += len(path.read_text().split())  # expect: TW101


def count_lines(path):
    global lines
    lines += path.read_text().count("\n")  # expect: TW101


async def letters_of(path):
    await asyncio.to_thread(count_letters, path)


async def words_of(path):
    await asyncio.to_thread(count_words, path)


async def lines_of(path):
    await asyncio.to_thread(count_lines, path)


async def main(left, right):
    await asyncio.gather(letters_of(left), letters_of(right))
    first = asyncio.create_task(words_of(left))
    await words_of(right)
    await first
    async with asyncio.TaskGroup() as group:
        group.create_task(lines_of(left))
        group.create_task(lines_of(right))
    print(letters, words, lines)


asyncio.run(main(Path("left.txt"), Path("right.txt")))

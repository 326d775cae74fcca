import asyncio
from pathlib import Path

letters = 0


def count_letters(path):
    global letters
    letters += len(path.read_text())


async def letters_of(path):
    await asyncio.to_thread(count_letters, path)


async def main(left, right):
    await asyncio.create_task(letters_of(left))
    await asyncio.create_task(letters_of(right))
    first = asyncio.create_task(letters_of(left))
    later = letters_of(right)
    await first
    await later
    async with asyncio.TaskGroup() as group:
        group.create_task(letters_of(left))
    async with asyncio.TaskGroup() as group:
        group.create_task(letters_of(right))
    await asyncio.gather(letters_of(left))
    await asyncio.gather(letters_of(right))
    print(letters)


asyncio.run(main(Path("left.txt"), Path("right.txt")))

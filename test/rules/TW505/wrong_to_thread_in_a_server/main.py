import asyncio

from books import Books


async def main():
    books = Books("books.db")
    print(await asyncio.to_thread(books.all))


asyncio.run(main())

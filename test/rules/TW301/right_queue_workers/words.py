from web import read


def count_words(jobs, answers):
    for url in iter(jobs.get, None):
        counts = {}
        for word in read(url).split():
            counts[word] = counts.get(word, 0) + 1
        answers.put((url, len(counts)))

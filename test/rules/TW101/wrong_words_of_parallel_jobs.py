from joblib import Parallel, delayed

done = 0


def score(path, weight):
    global done
    with open(path) as file:
        words = file.read().split()
    done += len(words)  # expect: TW101
    return len(words) * weight


results = Parallel(n_jobs=4, prefer="threads")(delayed(score)(path, 2) for path in ["a", "b"])
done += 1
print(done, results)

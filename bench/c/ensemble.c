/* The ensemble of the whole country in plain C: the same models, the same random numbers and the
 * same arithmetic as the engine, to hold its time against. Reads what EnsembleBench writes.
 *
 *   ensemble FILE ROUNDS    prints the median time in ms and the sum of all medians of the last year
 *
 * As in the engine, draws stand innermost in blocks, what is settled in all draws is multiplied up
 * once, and percentiles are found by counting. Two threads take a municipality at a time. */

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BLOCK 500
#define CELLS 512
#define STEPS 1024
#define STEEP 16
#define BUCKETS 1024
#define MOST_SECTORS 8
#define MOST_LEVERS 64
#define MOST_YEARS 64

typedef struct {
  double below[CELLS + 1], quantile[STEPS + 1], low, width;
} Pert;

typedef struct {
  uint64_t key;
  Pert pert;
  double base;
} Sector;

typedef struct {
  int sector, is_tonnes, start, full, ramp;
  double times, delay, success;
  uint64_t size_key, delay_key, success_key;
  Pert pert;
} Lever;

typedef struct {
  int sectors, levers;
  Sector sector[MOST_SECTORS];
  Lever lever[MOST_LEVERS];
  double median;
} Town;

static Town *towns;
static int town_count, years, draws;
static double value[CELLS + 1], log_sine[CELLS + 1];
static atomic_int next_town;

static void make_pert(Pert *pert, double low, double likely, double high) {
  pert->low = low;
  pert->width = high - low;
  double mode = pert->width > 0 ? (likely - low) / pert->width : 0;
  double before = 0, sine = 1 + 8 * mode, cosine = 9 - 8 * mode;
  pert->below[0] = 0;
  for (int c = 1; c <= CELLS; c++) {
    double density = exp(sine * log_sine[c] + cosine * log_sine[CELLS - c]);
    pert->below[c] = pert->below[c - 1] + before + density;
    before = density;
  }
  double all = pert->below[CELLS];
  for (int c = 1; c <= CELLS; c++) pert->below[c] /= all;
  int c = 0;
  pert->quantile[0] = 0;
  for (int s = 1; s < STEPS; s++) {
    double u = (double)s / STEPS;
    while (pert->below[c + 1] <= u) c++;
    double way = (u - pert->below[c]) / (pert->below[c + 1] - pert->below[c]);
    pert->quantile[s] = value[c] + way * (value[c + 1] - value[c]);
  }
  pert->quantile[STEPS] = 1;
}

static double search(const Pert *pert, double u) {
  int low = 0, high = CELLS;
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (pert->below[middle] <= u) low = middle; else high = middle;
  }
  double way = (u - pert->below[low]) / (pert->below[low + 1] - pert->below[low]);
  return value[low] + way * (value[low + 1] - value[low]);
}

static inline double quantile(const Pert *pert, double u) {
  double scaled = u * STEPS;
  int s = (int)scaled;
  double at = s < STEEP || s >= STEPS - STEEP
      ? search(pert, u)
      : pert->quantile[s] + (scaled - s) * (pert->quantile[s + 1] - pert->quantile[s]);
  double found = pert->low + pert->width * at;
  return found < pert->low + pert->width ? found : pert->low + pert->width;
}

static void fill(uint64_t key, int first, int n, double *into) {
  uint64_t state = key + (uint64_t)first * 0x9E3779B97F4A7C15ull;
  for (int k = 0; k < n; k++) {
    state += 0x9E3779B97F4A7C15ull;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    into[k] = (double)((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
  }
}

/* Working space of a thread. */
typedef struct {
  double uniform[BLOCK], level[BLOCK], spread[MOST_SECTORS][BLOCK];
  double amount[MOST_LEVERS][BLOCK], delay[MOST_LEVERS][BLOCK];
  double kept_tonnes[MOST_SECTORS][BLOCK], kept_factor[MOST_SECTORS][BLOCK];
  double tonnes[BLOCK], factor[BLOCK], net[BLOCK];
  int is_kept[MOST_LEVERS];
  double *drawn; /* series × years × draws */
  int counts[BUCKETS];
  double *found[3];
} Work;

static void draw(const Town *town, Work *w, int first, int n) {
  for (int s = 0; s < town->sectors; s++) {
    fill(town->sector[s].key, first, n, w->uniform);
    for (int k = 0; k < n; k++)
      w->spread[s][k] = quantile(&town->sector[s].pert, w->uniform[k]) - 1;
    for (int k = 0; k < n; k++) w->kept_tonnes[s][k] = 0;
    for (int k = 0; k < n; k++) w->kept_factor[s][k] = 1;
  }
  for (int l = 0; l < town->levers; l++) {
    const Lever *lever = &town->lever[l];
    double *amount = w->amount[l];
    w->is_kept[l] = 0;
    fill(lever->size_key, first, n, w->uniform);
    for (int k = 0; k < n; k++) {
      double size = quantile(&lever->pert, w->uniform[k]) * lever->times;
      amount[k] = lever->is_tonnes || size < 1 ? size : 1;
    }
    fill(lever->success_key, first, n, w->uniform);
    for (int k = 0; k < n; k++) amount[k] = w->uniform[k] < lever->success ? amount[k] : 0;
    fill(lever->delay_key, first, n, w->delay[l]);
    for (int k = 0; k < n; k++) w->delay[l][k] *= lever->delay;
  }
}

static void levels(const Lever *lever, const double *delay, int year, int n, double *into) {
  if (lever->ramp == 0) {
    for (int k = 0; k < n; k++) into[k] = year - delay[k] >= lever->full ? 1 : 0;
    return;
  }
  double per = 1.0 / (lever->full - lever->start), since = (year - lever->start) * per;
  for (int k = 0; k < n; k++) {
    double way = since - delay[k] * per;
    way = way > 1 ? 1 : way;
    into[k] = way > 0 ? way : 0;
  }
  if (lever->ramp == 2)
    for (int k = 0; k < n; k++) into[k] = into[k] * into[k] * (3 - 2 * into[k]);
}

static void apply(const Lever *lever, const double *restrict amount, const double *restrict level,
                  int n, double *restrict tonnes, double *restrict factor) {
  if (lever->is_tonnes)
    for (int k = 0; k < n; k++) tonnes[k] += level[k] * amount[k];
  else
    for (int k = 0; k < n; k++) factor[k] *= 1 - level[k] * amount[k];
}

static void compute(const Town *town, Work *w, int year, int first, int n) {
  double widening = year / (double)(years - 1);
  for (int k = 0; k < n; k++) w->net[k] = 0;
  for (int s = 0; s < town->sectors; s++) {
    for (int l = 0; l < town->levers; l++) {
      const Lever *lever = &town->lever[l];
      if (lever->sector == s && !w->is_kept[l] && year - lever->delay >= lever->full) {
        w->is_kept[l] = 1;
        for (int k = 0; k < n; k++) w->level[k] = 1;
        apply(lever, w->amount[l], w->level, n, w->kept_tonnes[s], w->kept_factor[s]);
      }
    }
    memcpy(w->tonnes, w->kept_tonnes[s], sizeof(double) * n);
    memcpy(w->factor, w->kept_factor[s], sizeof(double) * n);
    for (int l = 0; l < town->levers; l++) {
      const Lever *lever = &town->lever[l];
      int works = lever->ramp == 0 ? year >= lever->full : year > lever->start;
      if (lever->sector == s && !w->is_kept[l] && works) {
        levels(lever, w->delay[l], year, n, w->level);
        apply(lever, w->amount[l], w->level, n, w->tonnes, w->factor);
      }
    }
    double base = town->sector[s].base, slope = base * widening;
    double *into = w->drawn + ((size_t)s * years + year) * draws + first;
    for (int k = 0; k < n; k++) {
      double left = base + slope * w->spread[s][k] - w->tonnes[k];
      left = left > 0 ? left * w->factor[k] : 0;
      into[k] = left;
      w->net[k] += left;
    }
  }
  memcpy(w->drawn + ((size_t)town->sectors * years + year) * draws + first, w->net,
         sizeof(double) * n);
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void percentiles(Work *w, const double *numbers, double *into) {
  static const int wanted[] = {5, 50, 95};
  double low = INFINITY, high = -INFINITY;
  for (int k = 0; k < draws; k++) {
    low = numbers[k] < low ? numbers[k] : low;
    high = numbers[k] > high ? numbers[k] : high;
  }
  if (!(high > low)) {
    into[0] = into[1] = into[2] = low;
    return;
  }
  double scale = (BUCKETS - 1) / (high - low);
  memset(w->counts, 0, sizeof w->counts);
  for (int k = 0; k < draws; k++) w->counts[(int)((numbers[k] - low) * scale)]++;
  int bucket[3], rank[3], n[3] = {0, 0, 0};
  for (int i = 0; i < 3; i++) {
    int below = 0, b = 0;
    rank[i] = (draws * wanted[i] + 99) / 100 - 1;
    while (below + w->counts[b] <= rank[i]) below += w->counts[b++];
    bucket[i] = b;
    rank[i] -= below;
  }
  for (int k = 0; k < draws; k++) {
    int b = (int)((numbers[k] - low) * scale);
    for (int i = 0; i < 3; i++)
      if (b == bucket[i]) w->found[i][n[i]++] = numbers[k];
  }
  for (int i = 0; i < 3; i++) {
    qsort(w->found[i], n[i], sizeof(double), by_size);
    into[i] = w->found[i][rank[i]];
  }
}

static void *work(void *unused) {
  (void)unused;
  Work *w = malloc(sizeof(Work));
  w->drawn = malloc(sizeof(double) * (MOST_SECTORS + 1) * years * draws);
  for (int i = 0; i < 3; i++) w->found[i] = malloc(sizeof(double) * draws);
  for (int t = atomic_fetch_add(&next_town, 1); t < town_count;
       t = atomic_fetch_add(&next_town, 1)) {
    Town *town = &towns[t];
    for (int first = 0; first < draws; first += BLOCK) {
      int n = draws - first < BLOCK ? draws - first : BLOCK;
      draw(town, w, first, n);
      for (int year = 0; year < years; year++) compute(town, w, year, first, n);
    }
    double band[3];
    for (int series = 0; series <= town->sectors; series++)
      for (int year = 0; year < years; year++)
        percentiles(w, w->drawn + ((size_t)series * years + year) * draws, band);
    town->median = rint(band[1]);
  }
  free(w->drawn);
  for (int i = 0; i < 3; i++) free(w->found[i]);
  free(w);
  return NULL;
}

static int read_towns(const char *name) {
  FILE *in = fopen(name, "r");
  if (!in || fscanf(in, "%d %d %d", &town_count, &years, &draws) != 3) return 0;
  towns = calloc(town_count, sizeof(Town));
  for (int t = 0; t < town_count; t++) {
    Town *town = &towns[t];
    if (fscanf(in, "%d %d", &town->sectors, &town->levers) != 2) return 0;
    if (town->sectors > MOST_SECTORS || town->levers > MOST_LEVERS) return 0;
    for (int s = 0; s < town->sectors; s++) {
      double low, likely, high;
      Sector *sector = &town->sector[s];
      if (fscanf(in, "%lu %la %la %la %la", &sector->key, &low, &likely, &high, &sector->base) != 5)
        return 0;
      make_pert(&sector->pert, low, likely, high);
    }
    for (int l = 0; l < town->levers; l++) {
      double low, likely, high;
      Lever *lever = &town->lever[l];
      if (fscanf(in, "%d %d %la %la %la %la %d %d %d %la %la %lu %lu %lu", &lever->sector,
                 &lever->is_tonnes, &low, &likely, &high, &lever->times, &lever->start,
                 &lever->full, &lever->ramp, &lever->delay, &lever->success, &lever->size_key,
                 &lever->delay_key, &lever->success_key) != 14)
        return 0;
      make_pert(&lever->pert, low, likely, high);
    }
  }
  fclose(in);
  return 1;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  for (int c = 0; c <= CELLS; c++) {
    double sine = sin(M_PI / 2 * c / CELLS);
    value[c] = sine * sine;
    log_sine[c] = log(sine);
  }
  if (!read_towns(arguments[1])) return 1;
  int rounds = atoi(arguments[2]);
  double *ms = calloc(rounds, sizeof(double)), sum = 0;
  for (int round = 0; round < rounds; round++) {
    double before = now();
    pthread_t other;
    atomic_store(&next_town, 0);
    pthread_create(&other, NULL, work, NULL);
    work(NULL);
    pthread_join(other, NULL);
    ms[round] = now() - before;
    sum = 0;
    for (int t = 0; t < town_count; t++) sum += towns[t].median;
  }
  qsort(ms, rounds, sizeof(double), by_size);
  printf("%.0f %.3f\n", ms[rounds / 2], sum / 1e6);
  return 0;
}

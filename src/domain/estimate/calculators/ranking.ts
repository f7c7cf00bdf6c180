import { CalculationError, multiply } from '../quantity.ts';
import { defineCalculator } from './calculator.ts';
import { ratio } from './figures.ts';
import { amount, amountOrNone } from './input.ts';
import { line } from './line.ts';

/** A plain logarithm of the inverse share; engines use BM25, which also weighs the length of a document. */
export const tfIdf = defineCalculator({
  name: 'tf-idf',
  title: 'TF-IDF',
  summary: 'Weight of a word in a document',
  topic: 'design-search-engine',
  formulas: ['tfidf'],
  formula: 'weight = TF × ln(documents ÷ documents with the word) × boost',
  inputs: {
    tf: amountOrNone('Times in the document (TF)', '1', '3'),
    documents: amount('Documents', '1 documents', '1M'),
    with: amount('Documents with the word', '1 documents', '1000'),
    boost: amount('Boost', '1', '1'),
  },
  work({ tf, documents, with: having, boost }) {
    if (having.value > documents.value)
      throw new CalculationError(
        'No more documents can have the word than there are. Check the two numbers.',
      );
    const idf = ratio(Math.log(documents.value / having.value));
    const weight = multiply(multiply(tf, idf), boost);
    return {
      results: [
        { label: 'Weight', amount: weight },
        { label: 'IDF', amount: idf },
      ],
      steps: [line`ln(${documents} ÷ ${having}) = ${idf}`, line`${tf} × ${idf} × ${boost} = ${weight}`],
    };
  },
});
